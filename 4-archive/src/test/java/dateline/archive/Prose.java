package dateline.archive;

/// Copy for the tests, long enough to be compared.
final class Prose {
    static final String FIRE = """
            A fire destroyed three warehouses on the northern quay of Aldhaven before dawn on Tuesday and hurt 9 people,
            the harbour board said. It took 140 firefighters and two tugs almost five hours to stop it at the wall of the
            old customs house, where the archive of the port has been kept since 1884.
            The board's chairwoman, Ada Lund, told reporters that a lorry's battery had probably begun to burn in the
            middle building. Nobody was in it, but watchmen in the two beside it had to jump from a first floor.
            Ferries to Sandport were sent to the southern quay for the rest of the week. An insurer put the loss at 31
            million, most of it coffee and paper, and said that the walls that still stand will have to be pulled down.
            """;
    static final String VOTE = """
            Parliament rejected the subsidy for the island ferries after eleven hours of debate on Tuesday night, by 88
            votes to 81. The government had wanted to pay the two companies for another six years; its partner said that
            a tender would have to come first, and voted with the opposition.
            The transport minister, Per Holm, called the vote a mistake that the islands would pay for, and announced
            that he would bring a smaller bill before the summer. The mayors of four islands have asked to see him.
            Without the money the night boat to Greyholm is to be given up in May, the larger of the companies said. It
            has lost passengers for three years, while the price of its fuel has doubled and its crews have got older.
            """;
    static final String ABOUT = """
            About Tidewater Holdings: Tidewater Holdings is a leading provider of integrated solutions for ports, ferries
            and the people who depend on them, with more than 400 employees in eleven countries and a history of over a
            hundred years of innovation. Its shares are listed in Aldhaven under the symbol TIDE.
            Forward-looking statements: this release contains forward-looking statements that involve risks and
            uncertainties, and actual results may differ materially from those that are expressed or implied in them. We
            undertake no obligation to update any forward-looking statement, whether as a result of new information,
            future events or otherwise, except as may be required by the law of the place where we are established.
            Contact: media relations, Tidewater Holdings, 4 Northern Quay, Aldhaven, telephone 555 0100, open on working
            days from eight until five, or at any time by the form that is found on the pages for the press.
            """;

    private Prose() {}
}
