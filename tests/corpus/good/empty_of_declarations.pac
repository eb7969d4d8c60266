# Only a remark: a file that declares nothing yet.
