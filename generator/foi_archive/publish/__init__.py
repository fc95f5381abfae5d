"""Publishing: pages become files in the site."""
