@NullMarked
package dateline.pages;

import org.jspecify.annotations.NullMarked;
