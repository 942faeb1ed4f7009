package dateline.settings;

import dateline.copy.Agencies;
import dateline.copy.AgencyHabits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the habits of agencies that the settings add to those that Dateline knows.
final class AgenciesReader {
    /// What datelines may have in brackets.
    private static final Pattern SIGNATURE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.&/ -]{1,39}");
    private static final int SHORTEST_LINE = 3;
    private static final int LONGEST_LINE = 300;

    private final Given given;

    AgenciesReader(Given given) {
        this.given = given;
    }

    List<AgencyHabits> read() {
        List<AgencyHabits> agencies = new ArrayList<>();
        for (String name : given.names("agencies")) {
            agencies.add(agency("agencies." + name));
        }
        return agencies;
    }

    private AgencyHabits agency(String at) {
        AgencyHabits agency = new AgencyHabits(
                signatures(at + ".names"),
                signatures(at + ".without-dash"),
                lines(at + ".endings"),
                lines(at + ".bylines"));
        if (agency.equals(AgencyHabits.NONE)) {
            given.fault(
                    at,
                    "It says nothing about the agency.",
                    "Give it names, without-dash, endings or bylines, or leave it out.");
        }
        return agency;
    }

    private List<String> signatures(String key) {
        given.check(
                key,
                name -> SIGNATURE.matcher(name).matches() && name.codePoints().anyMatch(Character::isLetter),
                "cannot be an agency's name in a dateline.",
                "Write each with 2 to 40 letters, digits, blanks and . & / - and with a letter in it.");
        given.check(
                key,
                name -> !Agencies.isExchange(name),
                "is a stock exchange, which stands in brackets behind a company's name.",
                "Leave it out, or write the agency's name in another form.");
        return given.list(key);
    }

    private List<String> lines(String key) {
        given.check(
                key,
                line -> line.length() >= SHORTEST_LINE
                        && line.length() <= LONGEST_LINE
                        && line.codePoints().anyMatch(Character::isLetter),
                "is too short or too long, or has no letter.",
                "Write each as the copy prints it, with 3 to 300 characters.");
        return given.list(key);
    }
}
