/// TLS connections and trusted certificates.
@NullMarked
package dateline.wire.tls;

import org.jspecify.annotations.NullMarked;
