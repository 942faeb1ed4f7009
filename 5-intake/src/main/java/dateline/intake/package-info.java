/// Takes suppliers' dispatches: keeps, reads and files them, in order.
@NullMarked
package dateline.intake;

import org.jspecify.annotations.NullMarked;
