@NullMarked
package dateline.command;

import org.jspecify.annotations.NullMarked;
