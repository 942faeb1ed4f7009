/// Errands: the admin commands of editors and operators, with or without a running server.
@NullMarked
package dateline.errands;

import org.jspecify.annotations.NullMarked;
