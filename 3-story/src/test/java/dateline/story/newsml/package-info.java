@NullMarked
package dateline.story.newsml;

import org.jspecify.annotations.NullMarked;
