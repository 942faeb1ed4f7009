package dateline.demo;

/// A supplier of the demo. All three are invented.
///
/// @param supplier its name in the settings, and its folder in the inbox
/// @param sign its abbreviation in datelines and credits, `MPS`
record Agency(String supplier, String sign, String name, String domain) {
    static final Agency MERIDIAN = new Agency("mps", "MPS", "Meridian Press Service", "meridianpress.example");
    static final Agency KONTINENT = new Agency("kbt", "KBT", "Kontinent Bild und Text", "kontinent-bt.example");
    static final Agency HERALD = new Agency("herald", "AH", "The Aldhaven Herald", "aldhavenherald.example");

    String guid(String item) {
        return "tag:" + domain + ",2026:" + item;
    }
}
