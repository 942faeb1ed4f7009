/// The promises, in order, through the started program and real HTTP. Read them as the specification.
@NullMarked
package dateline.journeys;

import org.jspecify.annotations.NullMarked;
