package dateline.site.view;

/// A time in two forms: for machines (ISO 8601 with offset) and for people, in the site's zone.
public record TimeView(String iso, String text) {}
