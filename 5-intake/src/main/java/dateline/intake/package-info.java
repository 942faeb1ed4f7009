/// What comes from suppliers on its way: kept, read, filed, in order.
@NullMarked
package dateline.intake;

import org.jspecify.annotations.NullMarked;
