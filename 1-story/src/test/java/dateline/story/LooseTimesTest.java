package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseTimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 01 Jan 2004 19:48:21 GMT           | 2004-01-01T19:48:21Z",
                "01 Jan 2004 19:48 UT                    | 2004-01-01T19:48:00Z",
                "Thu, 1 Jan 04 19:48:21 -0530            | 2004-01-02T01:18:21Z",
                "Thu,01 Jan 2004 19:48:21 EST            | 2004-01-02T00:48:21Z",
                "Thu, 01 Jan 2004 19:48:21 GMT+01:00     | 2004-01-01T18:48:21Z",
                "Thu, 01 Jan 2004 19:48:21 Etc/GMT       | 2004-01-01T19:48:21Z",
                "Thu, 01 Jan 2004 19:48:21 +0100 (CET)   | 2004-01-01T18:48:21Z",
                "Thursday, 01-Jan-99 19:48:21 GMT        | 1999-01-01T19:48:21Z",
                "Thu, 31 Jun 2004 19:48:21 GMT           | 2004-07-01T19:48:21Z",
                "01. Januar 2004 19:48 CET               | 2004-01-01T18:48:00Z",
                "Thu, 01 Jan 2004 24:00:00 GMT           | 2004-01-02T00:00:00Z",
                "Thu, 01 Jan 2004                        | 2004-01-01T00:00:00Z",
                "Thu Jan  1 19:48:21 2004                | 2004-01-01T19:48:21Z",
                "Thu Jan 1 19:48:21 EST 2004             | 2004-01-02T00:48:21Z",
                "January 1, 2004 7:48 PM EST             | 2004-01-02T00:48:00Z",
                "Jan 1, 2004, 12:05 am GMT               | 2004-01-01T00:05:00Z",
                "2003-12-31T10:14:55Z                    | 2003-12-31T10:14:55Z",
                "2003-12-31T10:14:55.123+01:00           | 2003-12-31T09:14:55.123Z",
                "2003-12-31T10:14Z                       | 2003-12-31T10:14:00Z",
                "2003-12-31T10:14-0800                   | 2003-12-31T18:14:00Z",
                "2003-12-31 10:14:55                     | 2003-12-31T10:14:55Z",
                "2004-07-08 23:56:58.0                   | 2004-07-08T23:56:58Z",
                "Fri, 2006/09/15 08:19:53 EDT            | 2006-09-15T12:19:53Z",
                "20031231T101455Z                        | 2003-12-31T10:14:55Z",
                "2003-12-31                              | 2003-12-31T00:00:00Z",
                "20031231                                | 2003-12-31T00:00:00Z",
                "2003-12                                 | 2003-12-01T00:00:00Z",
                "2003                                    | 2003-01-01T00:00:00Z",
                "2003-335                                | 2003-12-01T00:00:00Z",
                "Κυρ, 11 Ιούλ 2004 12:00:00 GMT          | 2004-07-11T12:00:00Z"
            })
    void theTimesOfFeedsAreRead(String text, Instant time) {
        assertThat(WireTimes.readLoosely(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Thu, 32 Jan 2004 19:48:21 GMT",
                "Thu, 01 Foo 2004 19:48:21 GMT",
                "Thu, 01 Jan 2004 25:48:21 GMT",
                "Thu, 01 Jan 2004 19:61:21 GMT",
                "Thu, 01 Jan 2004 19:48:21 Nowhere/Land",
                "2004-13-01",
                "2004-01-01T19:48:21+99:00",
                "1 2 3 4 5 6 7 8 9"
            })
    void whatIsNoTimeIsNotRead(String text) {
        assertThat(WireTimes.readLoosely(text)).isNull();
    }
}
