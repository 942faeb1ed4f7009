package dateline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.archive.Decision;
import dateline.http.HttpJson;
import dateline.wire.Via;
import dateline.wire.rounds.ConnectionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdminJsonTest {
    private static final Instant TIME = Instant.parse("2026-03-01T08:15:00.5Z");

    static Stream<AdminCommand<?>> commands() {
        return Stream.of(
                new NewsroomCommand.Held(),
                new NewsroomCommand.Undated(),
                new NewsroomCommand.Duplicates("7f3k2m9qa"),
                new NewsroomCommand.Decide(Decision.Kind.REDATE, "7f3k2m9qa", "Ada Lund", List.of(), TIME),
                new NewsroomCommand.Decide(Decision.Kind.UNLINK, "7f3k2m9qa", "Ada Lund", List.of("8f3k2m9qa"), null),
                new NewsroomCommand.Decide(Decision.Kind.PIN, "7f3k2m9qa", "Ada Lund", List.of("8f3k2m9qa"), null),
                new NewsroomCommand.Choices(null),
                new NewsroomCommand.Choices("7f3k2m9qa"),
                new NewsroomCommand.Quarantine(null),
                new NewsroomCommand.Quarantine(12L),
                new NewsroomCommand.Show(3),
                new NewsroomCommand.ReadAgain(3),
                new NewsroomCommand.Drop(3),
                new NewsroomCommand.Reroute(TIME, true),
                new ServerCommand.Status(),
                new ServerCommand.Suppliers());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsTheSameAfterWritingAndReading(AdminCommand<?> command) throws CommandRefused {
        assertThat(AdminJson.read(AdminJson.name(command), AdminJson.write(command)))
                .isEqualTo(command);
    }

    @Test
    void everyCommandIsTried() {
        assertThat(commands().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(AdminCommand.class.getPermittedSubclasses())
                        .<Class<?>>flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                        .toList());
    }

    @Test
    void anAnswerIsTheSameAfterWritingAndReading() {
        ConnectionStatus connection =
                new ConnectionStatus("gull", Via.FTP, "ftp.gull.example:21", TIME, null, 2, "It is down.", TIME, null);
        ServerReport report = new ServerReport(
                "1.0",
                TIME,
                new ServerReport.Listening("127.0.0.1", 8080, true),
                null,
                "/srv/site",
                new ServerReport.Work(7, 1, 0, 2, 3, 1L << 40),
                List.of(new SupplierReport("gull", TIME, null, Duration.ofHours(12), List.of(connection))),
                List.of("The disk is full."));
        assertThat(HttpJson.read(HttpJson.write(report), ServerReport.class)).isEqualTo(report);
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatExist() {
        assertThatThrownBy(() -> AdminJson.read("hold", "{}"))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("\"hold\"")
                .hasMessageContaining("held")
                .hasMessageContaining("read-again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            show       | {}                                                            | the field "dispatch"
            show       | {"dispatch": "three"}                                         | the field "dispatch"
            show       | {"dispatch": 3, "bytes": true}                                | the field "dispatch"
            drop       | null                                                          | the field "dispatch"
            drop       | []                                                            | the field "dispatch"
            drop       | {"dispatch":                                                  | the field "dispatch"
            duplicates | {"story": null}                                               | the field "story"
            reroute    | {"since": "yesterday", "dryRun": true}                        | the fields "since", "dryRun"
            decide     | {"kind": "DELETE", "story": "a", "by": "b", "others": []}     | "kind", "story", "by"
            held       | {"stories": 1}                                                | no fields
            """)
    void aWrongBodyIsRefusedWithTheFieldsOfTheCommand(String name, String body, String fields) {
        assertThatThrownBy(() -> AdminJson.read(name, body))
                .isInstanceOf(CommandRefused.class)
                .hasMessageStartingWith("The command " + name + " is sent as a JSON object with ")
                .hasMessageContaining(fields);
    }
}
