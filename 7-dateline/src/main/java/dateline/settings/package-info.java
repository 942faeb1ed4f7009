@NullMarked
package dateline.settings;

import org.jspecify.annotations.NullMarked;
