"""Words and numbers of a text: what times and quantities both stand on."""
