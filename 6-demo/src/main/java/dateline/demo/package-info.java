/// The demo newsroom: invented agencies that send invented news, in the formats and with the fates of real wires.
@NullMarked
package dateline.demo;

import org.jspecify.annotations.NullMarked;
