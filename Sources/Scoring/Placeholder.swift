// The first file of Scoring replaces this one.
