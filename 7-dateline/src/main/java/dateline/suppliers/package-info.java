/// The connections to suppliers: made from the settings, and looked after.
@NullMarked
package dateline.suppliers;

import org.jspecify.annotations.NullMarked;
