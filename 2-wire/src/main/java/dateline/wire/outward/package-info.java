/// Outgoing HTTP requests. All requests to other hosts go through this package.
@NullMarked
package dateline.wire.outward;

import org.jspecify.annotations.NullMarked;
