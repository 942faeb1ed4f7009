package dateline.copy;

/// What stands inside an element.
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

    /// Characters as they stand, spaces and line ends included.
    record Text(String characters) implements XmlNode {}
}
