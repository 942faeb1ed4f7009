package dateline.copy;

/// A part of an element's content.
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

    /// Unchanged characters, with spaces and line ends.
    record Text(String characters) implements XmlNode {}
}
