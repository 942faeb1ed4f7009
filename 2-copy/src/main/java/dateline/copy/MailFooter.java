package dateline.copy;

import java.util.regex.Pattern;

/// Recognises what mail programs and mailing lists put below copy: a signature behind dashes, a notice of
/// confidentiality, how to unsubscribe. It would hide the agency's own signatures above it.
final class MailFooter {
    /// A longer paragraph is not examined.
    private static final int LONGEST = 1_500;
    private static final int LONGEST_LIST_LINE = 240;
    private static final String CONFIDENTIAL =
            "(?iu:(?:this|the information in this) (?:e-?mail|message|communication)\\b[^\\n]{0,160}?\\b(?:confidential|intended (?:solely|only)|privileged)"
                    + "|(?:este|el presente) (?:mensaje|correo)\\b[^\\n]{0,160}?\\bconfidencial"
                    + "|diese (?:e-?mail|nachricht)\\b[^\\n]{0,160}?\\bvertraulich"
                    + "|ce (?:message|courriel|mail)\\b[^\\n]{0,160}?\\bconfidentiel"
                    + "|(?:questa (?:e-?mail|comunicazione)|questo messaggio)\\b[^\\n]{0,160}?\\briservat[ao]"
                    + "|esta (?:mensagem|comunicação)\\b[^\\n]{0,160}?\\bconfidencia"
                    + "|(?:dit (?:e-?mailbericht|bericht)|deze e-?mail)\\b[^\\n]{0,160}?\\bvertrouwelijk"
                    + "|(?:denne|dette|detta) (?:e-?mail|e-?post(?:en)?|mejl|meddelelsen?|meddelande|meldingen)\\b[^\\n]{0,160}?\\b(?:fortrolig|konfidenti[ae]l|konfidensiell)"
                    + "|tämä (?:viesti|sähköposti)\\b[^\\n]{0,160}?luottamuksel"
                    + "|ta wiadomość\\b[^\\n]{0,160}?poufn|tato zpráva\\b[^\\n]{0,160}?důvěrn)";
    private static final Pattern NOTICE = Pattern.compile("(?su)^" + CONFIDENTIAL + ".*$");
    /// Without a link or a colon, only the words alone are sure: `Unsubscribe`.
    private static final Pattern LIST = Pattern.compile(
            "(?iu)^(?:(?:to |click (?:here )?to )?unsubscribe|avregistrera dig|avprenumerera|avmeld(?:ing)?|meld deg av|afmeld(?: nyhedsbrevet)?"
                    + "|abmelden|newsletter abbestellen|(?:pour )?(?:se|vous) (?:désabonner|désinscrire)|(?:para )?(?:darse|darte) de baja"
                    + "|cancelar (?:la )?(?:suscripción|subscrição)|(?:per )?(?:annulla(?:re)? l['’]?iscrizione|disiscriver(?:si|ti)|cancellarsi)"
                    + "|uitschrijven|afmelden|peruuta tilaus|poista tilaus|wypisz się|manage (?:your )?(?:preferences|subscriptions?)"
                    + "|view (?:this (?:e-?mail|message) )?in (?:your )?browser)"
                    + "(?:\\s?:\\s?[^\\n]{0,200}|[^\\n]{0,120}?(?:https?://|www\\.|[,:]? (?:click )?(?:here|hier|här|her|ici|aquí|qui|aqui|tästä|tutaj))[^\\n]{0,100}|\\.?)$"
                    + "|^you (?:are receiving|received|have received|are getting) this (?:e-?mail|message|newsletter)\\b[^\\n]{0,200}$");
    /// `-- STT Info, puh. 09 555 0100`
    private static final Pattern SIGNED = Pattern.compile(
            "(?su)^-{2,3}(?!-)\\s++(?:" + CONFIDENTIAL
                    + "|[^\\n]{0,80}(?:\\n[^\\n]{0,80}){0,5}?"
                    + "(?:(?iu:(?:tel|tlf|tfno|tél|puh|phone|telefon|gsm|mob)[.:]|https?://|www\\.)|\\+\\d|[\\w.-]{1,40}@[\\w-]{1,40}\\.)).*$");

    private MailFooter() {}

    /// Returns whether a paragraph or a line is such a footer.
    static boolean is(String text) {
        return text.length() <= LONGEST
                && (NOTICE.matcher(text).matches()
                        || text.length() <= LONGEST_LIST_LINE
                                && LIST.matcher(text).matches()
                        || SIGNED.matcher(text).matches());
    }
}
