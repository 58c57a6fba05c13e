// The first file of Exchange replaces this one.
