/// Requests that go out: the one place from which other hosts are asked over HTTP.
@NullMarked
package dateline.wire.outward;

import org.jspecify.annotations.NullMarked;
