"""What people and machines read: problems and comparisons as text, Markdown and JSON."""
