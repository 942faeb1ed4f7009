/// ninjs, the news in JSON of the IPTC: generations 1 to 3.
@NullMarked
package dateline.formats.ninjs;

import org.jspecify.annotations.NullMarked;
