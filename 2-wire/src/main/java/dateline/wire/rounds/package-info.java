/// Visits suppliers repeatedly and fetches new dispatches.
@NullMarked
package dateline.wire.rounds;

import org.jspecify.annotations.NullMarked;
