/// What editors and operators ask of a newsroom, whether a server runs on it or not.
@NullMarked
package dateline.errands;

import org.jspecify.annotations.NullMarked;
