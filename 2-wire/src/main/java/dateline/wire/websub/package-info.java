/// Receives feeds from hubs: the subscriber of W3C WebSub.
@NullMarked
package dateline.wire.websub;

import org.jspecify.annotations.NullMarked;
