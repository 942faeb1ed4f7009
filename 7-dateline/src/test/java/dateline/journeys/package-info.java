/// Tests the promises in order, through the started program and real HTTP. Read the tests as the specification.
@NullMarked
package dateline.journeys;

import org.jspecify.annotations.NullMarked;
