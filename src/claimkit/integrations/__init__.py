"""claimkit inside other tools, each in an extra of its own: a check of Weblate, a filter of OpusFilter."""
