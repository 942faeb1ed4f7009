/// What the templates show: plain values, ready to print.
@NullMarked
package dateline.site.view;

import org.jspecify.annotations.NullMarked;
