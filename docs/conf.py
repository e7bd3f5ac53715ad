"""How Sphinx builds the documentation."""

from importlib.metadata import version as installed_version

project = "claimkit"
author = "The claimkit authors"
copyright = f"2026, {author}"
version = release = installed_version(project)

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
exclude_patterns = ["_build"]

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
default_role = "py:obj"
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = "claimkit"
