import Articles
import Foundation
import ReaderUI
import Testing

@testable import lede

struct MailboxTests {
  private func summary(_ source: String) -> ArticleSummary {
    ArticleSummary(Article(id: Article.ID(source: source)))
  }

  private func isRung(_ mailbox: Mailbox) -> Bool {
    var polled = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) == 1
  }

  @Test func itRingsWhileSomethingWaits() throws {
    let mailbox = try #require(Mailbox())
    #expect(!isRung(mailbox))
    mailbox.post(.tick)
    mailbox.post(.loaded)
    #expect(isRung(mailbox))
    #expect(mailbox.take().count == 2)
    #expect(!isRung(mailbox))
    #expect(mailbox.take().isEmpty)
  }

  @Test func articlesThatComeTogetherMakeOneBatch() throws {
    let mailbox = try #require(Mailbox())
    for number in 0..<1000 {
      mailbox.post(.listed([summary("\(number)")]))
      mailbox.post(.progress(done: number, total: 1000))
    }
    let news = mailbox.take()
    #expect(news.count == 2)
    guard case .listed(let articles)? = news.first, case .progress(999, _)? = news.last else {
      Issue.record("\(news)")
      return
    }
    #expect(articles.map(\.id.source) == (0..<1000).map(String.init))
  }
}
