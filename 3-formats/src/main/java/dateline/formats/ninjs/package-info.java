/// Reads ninjs, the IPTC's news format in JSON: generations 1 to 3.
@NullMarked
package dateline.formats.ninjs;

import org.jspecify.annotations.NullMarked;
