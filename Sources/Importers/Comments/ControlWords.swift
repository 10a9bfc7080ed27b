/// Words of buttons and labels that pages print with each comment.
enum ControlWords {
  /// True where the text is nothing but such words, numbers and signs; O(text).
  static func isControl(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" }
    guard !words.isEmpty, words.count <= 5 else { return false }
    return phrases.contains(words.joined(separator: " "))
  }

  private static let phrases: Set<String> = [
    "reply", "replies", "reply quote", "quote", "report", "like", "likes", "share", "permalink",
    "link",
    "edit", "delete", "flag", "log in to reply", "reply to this comment", "view replies",
    "show replies", "hide replies", "upvote", "downvote", "antworten", "zitieren", "melden",
    "gefällt mir", "teilen", "zum antworten anmelden", "auf diesen kommentar antworten",
    "répondre", "signaler", "citer", "j'aime", "responder", "citar", "denunciar", "me gusta",
    "rispondi", "cita", "segnala", "mi piace", "beantwoorden", "reageren", "reageer", "svara",
    "svar", "svar på dette", "odpowiedz", "zgłoś", "ответить", "цитировать", "пожаловаться",
    "yanıtla", "cevapla", "vastaa", "odpovědět", "válasz", "răspunde", "απάντηση", "回复", "返信",
    "回覆", "답글", "rد", "رد", "הגב", "add comment", "code select all", "code alles auswählen",
    "reply with quote", "collapse", "expand", "read more", "more",
  ]
}
