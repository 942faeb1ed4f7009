/// The demo newsroom: invented agencies that send invented news in the formats of real wires, with updates,
/// corrections and kills.
@NullMarked
package dateline.demo;

import org.jspecify.annotations.NullMarked;
