/// The watched folder: takes dropped files, each once and only when its writer has finished it.
@NullMarked
package dateline.wire.inbox;

import org.jspecify.annotations.NullMarked;
