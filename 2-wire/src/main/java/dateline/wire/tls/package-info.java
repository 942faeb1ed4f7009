/// Connections that are safe: TLS, and whose certificates are believed.
@NullMarked
package dateline.wire.tls;

import org.jspecify.annotations.NullMarked;
