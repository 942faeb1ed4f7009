/// Polls feeds and APIs over HTTP.
@NullMarked
package dateline.wire.poll;

import org.jspecify.annotations.NullMarked;
