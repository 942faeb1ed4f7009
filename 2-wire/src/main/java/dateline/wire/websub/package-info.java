/// Feeds that a hub sends us: W3C WebSub, the subscriber's part.
@NullMarked
package dateline.wire.websub;

import org.jspecify.annotations.NullMarked;
