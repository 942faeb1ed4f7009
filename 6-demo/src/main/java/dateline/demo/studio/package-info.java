/// The demo's picture desk: draws illustrations, the same ones every time.
@NullMarked
package dateline.demo.studio;

import org.jspecify.annotations.NullMarked;
