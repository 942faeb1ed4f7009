/// The values that the templates show, ready to print.
@NullMarked
package dateline.site.view;

import org.jspecify.annotations.NullMarked;
