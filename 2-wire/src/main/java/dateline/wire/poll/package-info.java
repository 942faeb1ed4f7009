/// Feeds and interfaces that are asked every so often, over HTTP.
@NullMarked
package dateline.wire.poll;

import org.jspecify.annotations.NullMarked;
