/// What the doors of the program share: who may come in, how what is sent is taken, and how it is answered.
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
