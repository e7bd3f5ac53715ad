# The part of PySpark that claimkit may use: it is not installed where types are checked.
