package dateline.demo;

/// A subject from the IPTC Media Topics.
///
/// @param code eight digits
record DemoTopic(String code, String name) {
    static final String SCHEME = "http://cv.iptc.org/newscodes/mediatopic/";

    static DemoTopic parse(String codeAndName) {
        int space = codeAndName.indexOf(' ');
        return new DemoTopic(codeAndName.substring(0, space), codeAndName.substring(space + 1));
    }

    String uri() {
        return SCHEME + code;
    }

    String qcode() {
        return "medtop:" + code;
    }
}
