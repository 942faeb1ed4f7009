/// Going to suppliers, again and again, and fetching what is new.
@NullMarked
package dateline.wire.rounds;

import org.jspecify.annotations.NullMarked;
