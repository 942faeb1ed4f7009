/// The soak: a long bad night of the wire, sent to the started program, and a second, simpler program that says from
/// what was sent alone where every story must be.
@NullMarked
package dateline.bench.soak;

import org.jspecify.annotations.NullMarked;
