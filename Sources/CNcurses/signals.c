#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "shared.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int pipe_ends[2] = {-1, -1};
static struct termios modes;
static int rescued_terminal = -1;
static char rescue[256];
static size_t rescue_length;
static struct sigaction former[NSIG];
static char signal_stack[65536];

static const int told[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};

// Only calls that are safe in a signal handler from here.

static void tell(int signal) {
  int number = errno;
  unsigned char byte = (unsigned char)signal;
  ssize_t sent = write(pipe_ends[1], &byte, 1);
  (void)sent;
  errno = number;
}

static void crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (rescued_terminal >= 0) {
    ssize_t sent = write(rescued_terminal, rescue, rescue_length);
    (void)sent;
    tcsetattr(rescued_terminal, TCSANOW, &modes);
    rescued_terminal = -1;
  }
  // A fault happens again on return, and then meets whoever was there before; a sent one does not.
  sigaction(signal, &former[signal], NULL);
  if (info->si_code <= 0) raise(signal);
}

// And until here.

static void handle(int signal, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

int cn_watch_signals(void) {
  if (pipe(pipe_ends) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(pipe_ends[end], F_SETFL, O_NONBLOCK);
    fcntl(pipe_ends[end], F_SETFD, FD_CLOEXEC);
  }
  for (size_t index = 0; index < sizeof told / sizeof *told; index++) handle(told[index], tell);
  handle(SIGPIPE, SIG_IGN);
  // Whoever started this may have left signals blocked.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);

  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = signal_stack;
    stack.ss_size = sizeof signal_stack;
    sigaltstack(&stack, NULL);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++)
    sigaction(crashes[index], &action, &former[crashes[index]]);
  return pipe_ends[0];
}

void cn_save_modes(int terminal) { tcgetattr(terminal, &modes); }

void cn_set_rescue(int terminal, const char *bytes, size_t count) {
  rescued_terminal = -1;
  rescue_length = count < sizeof rescue ? count : sizeof rescue;
  memcpy(rescue, bytes, rescue_length);
  rescued_terminal = terminal;
}

void cn_stop_job(void) {
  handle(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  handle(SIGTSTP, tell);
}

void cn_die(int signal) {
  handle(signal, SIG_DFL);
  raise(signal);
  _exit(128 + signal);
}
