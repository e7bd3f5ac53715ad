"""Claims: passages beside their translations, what they state and are about, and who says so, when."""
