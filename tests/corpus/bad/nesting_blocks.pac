# P05: blocks nested beyond any real process.
# expect-next: P05
process p { unit_operation a : b { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { phase x { } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } } 
